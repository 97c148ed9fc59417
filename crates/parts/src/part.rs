//! A part, and the progress of its loading.

use core::ffi::c_void;
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use std::sync::atomic::{AtomicU8, Ordering};

/// A function that the loader calls with the pointer that it was given, and with true if the part has been loaded.
pub type OnAnswer = extern "C" fn(*const c_void, bool);

/// A function that loads a part and calls a function with the result, now or later, once.
pub type Load = unsafe extern "C" fn(OnAnswer, *const c_void);

/// A part of the program.
pub struct Part {
    name: &'static str,
    /// A [`Status`] as a number. Atomic only because it is in a static; there are no threads.
    status: AtomicU8,
    load: Option<Load>,
}

/// How far the loading of a part is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Nobody has needed it yet.
    Absent,
    /// It is on its way.
    Loading,
    /// Its functions can be called.
    Loaded,
    /// It did not arrive. It can be loaded again.
    Failed,
}

impl Part {
    /// Creates a part that has to be loaded.
    ///
    /// # Safety
    /// `load` must call the function that it gets exactly once, with the pointer that it gets, and with true only if the
    /// functions of the part can be called.
    #[must_use]
    pub const unsafe fn absent(name: &'static str, load: Load) -> Self {
        Self { name, status: AtomicU8::new(Status::Absent as u8), load: Some(load) }
    }

    /// Creates a part that is in the program from the start.
    #[must_use]
    pub const fn loaded(name: &'static str) -> Self {
        Self { name, status: AtomicU8::new(Status::Loaded as u8), load: None }
    }

    /// Returns the name.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Returns whether functions of the part can be called.
    #[must_use]
    pub fn is_loaded(&self) -> bool {
        self.status() == Status::Loaded
    }

    /// Returns how far the loading is.
    #[must_use]
    pub fn status(&self) -> Status {
        let status = self.status.load(Ordering::Relaxed);
        let all = [Status::Absent, Status::Loading, Status::Loaded, Status::Failed];
        all.into_iter().find(|one| *one as u8 == status).unwrap_or(Status::Absent)
    }

    /// Loads the part if nobody has yet. Does not repeat a load that failed.
    pub fn request(&'static self) {
        if self.status() == Status::Absent {
            self.load();
        }
    }

    /// Loads the part unless it has been loaded or is on its way.
    pub fn load(&'static self) {
        let Some(load) = self.load else { return };
        if matches!(self.status(), Status::Absent | Status::Failed) {
            self.set(Status::Loading);
            // SAFETY: `absent` was promised that `load` hands this pointer, which is good for ever, to `answered`.
            unsafe { load(answered, std::ptr::from_ref(self).cast()) }
        }
    }

    /// Loads the part, unless it has been loaded, and calls `then` with whether it can be used now.
    pub fn load_then(&'static self, then: impl FnOnce(bool) + 'static) {
        if self.is_loaded() {
            return then(true);
        }
        WAITING.with_borrow_mut(|waiting| waiting.push((self, Box::new(then))));
        self.load();
    }

    fn set(&self, status: Status) {
        self.status.store(status as u8, Ordering::Relaxed);
    }
}

extern "C" fn answered(part: *const c_void, is_loaded: bool) {
    // SAFETY: only `Part::load` hands this function out, together with a pointer to a static part.
    let part: &'static Part = unsafe { &*part.cast() };
    part.set(if is_loaded { Status::Loaded } else { Status::Failed });
    let listeners = LISTENERS.with_borrow_mut(|listeners| {
        listeners.retain(|listener| listener.strong_count() > 0);
        listeners.clone()
    });
    for (other, then) in WAITING.take() {
        if std::ptr::eq(other, part) {
            then(is_loaded);
        } else {
            WAITING.with_borrow_mut(|waiting| waiting.push((other, then)));
        }
    }
    for listener in listeners.iter().filter_map(Weak::upgrade) {
        listener();
    }
}

/// A part, and a function that waits for it.
type Waiting = (&'static Part, Box<dyn FnOnce(bool)>);

thread_local! {
    static WAITING: RefCell<Vec<Waiting>> = const { RefCell::new(Vec::new()) };
    static LISTENERS: RefCell<Vec<Weak<dyn Fn()>>> = const { RefCell::new(Vec::new()) };
}

/// Keeps a listener for as long as it lives.
#[must_use = "the listener is removed when this is dropped"]
pub struct Subscription {
    _listener: Rc<dyn Fn()>,
}

/// Calls `listener` whenever a part has been loaded, or could not be.
pub fn subscribe(listener: impl Fn() + 'static) -> Subscription {
    let listener: Rc<dyn Fn()> = Rc::new(listener);
    LISTENERS.with_borrow_mut(|listeners| listeners.push(Rc::downgrade(&listener)));
    Subscription { _listener: listener }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    type Answer = (OnAnswer, *const c_void);

    thread_local! {
        static ASKED: RefCell<Vec<Answer>> = const { RefCell::new(Vec::new()) };
    }

    extern "C" fn ask(then: OnAnswer, part: *const c_void) {
        ASKED.with_borrow_mut(|asked| asked.push((then, part)));
    }

    fn answer(is_loaded: bool) {
        let (then, part) = ASKED.with_borrow_mut(Vec::pop).unwrap();
        then(part, is_loaded);
    }

    /// Returns a part that [`answer`] loads.
    fn part() -> &'static Part {
        // SAFETY: `answer` takes each request out before it calls it.
        Box::leak(Box::new(unsafe { Part::absent("example", ask) }))
    }

    #[test]
    fn a_part_is_asked_for_once() {
        let part = part();
        assert_eq!((part.name(), part.status()), ("example", Status::Absent));
        part.request();
        part.load();
        part.request();
        assert_eq!(part.status(), Status::Loading);
        answer(true);
        assert!(part.is_loaded());
        part.load();
        assert!(ASKED.take().is_empty());
    }

    #[test]
    fn a_part_that_failed_is_loaded_again_only_by_load() {
        let part = part();
        part.load();
        answer(false);
        part.request();
        assert_eq!((part.status(), ASKED.with_borrow(Vec::len)), (Status::Failed, 0));
        part.load();
        answer(true);
        assert!(part.is_loaded());
    }

    #[test]
    fn listeners_hear_of_every_answer_until_they_are_dropped() {
        let part = part();
        let heard = Rc::new(Cell::new(0));
        let subscription = subscribe({
            let heard = heard.clone();
            move || heard.set(heard.get() + 1)
        });
        part.load();
        answer(false);
        part.load();
        drop(subscription);
        answer(true);
        assert_eq!(heard.get(), 1);
    }

    #[test]
    fn a_listener_may_load_and_subscribe() {
        let part = part();
        let _subscription = subscribe(move || {
            part.load();
            let _ = subscribe(|| ());
        });
        part.load();
        answer(false);
        assert_eq!(part.status(), Status::Loading);
        answer(true);
    }

    #[test]
    fn whoever_waits_for_a_part_is_told_once() {
        let (part, other) = (part(), part());
        let told = Rc::new(RefCell::new(Vec::new()));
        let tell = |name: &'static str| {
            let told = told.clone();
            move |is_loaded| told.borrow_mut().push((name, is_loaded))
        };
        other.load_then(tell("other"));
        part.load_then(tell("first"));
        part.load_then(tell("second"));
        answer(false);
        part.load_then(tell("third"));
        answer(true);
        part.load_then(tell("fourth"));
        answer(true);
        let expected = [
            ("first", false),
            ("second", false),
            ("third", true),
            ("fourth", true),
            ("other", true),
        ];
        assert_eq!(*told.borrow(), expected);
    }

    #[test]
    fn a_part_of_the_program_is_there() {
        static WHOLE: Part = Part::loaded("whole");
        WHOLE.load();
        let told = Rc::new(Cell::new(false));
        WHOLE.load_then({
            let told = told.clone();
            move |is_loaded| told.set(is_loaded)
        });
        assert!(WHOLE.is_loaded() && told.get());
    }
}

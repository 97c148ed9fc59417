// Listens without a voice, with a late one, with one that fails and without speech, and returns the outcomes.
const widget = await open('fi');
const seen = [];
const listen = async () => {
  part(widget, '.listen').click();
  await until(() => outcome(widget));
  seen.push([outcome(widget), label(widget), fake.spoken.length]);
  part(widget, '.actions button:not([class])').click();
  await until(() => !outcome(widget) || outcome(widget).includes('opied'));
};
await listen();
// Some find their voices only after a while.
const voices = fake.voices;
fake.voices = [];
widget.article = 'ar';
await until(() => opened(widget) === 'عودة النوارس');
await frames();
part(widget, '.listen').click();
await until(() => fake.later);
fake.voices = voices;
fake.later();
await until(() => fake.now);
fake.now.onerror({ error: 'synthesis-failed' });
await until(() => outcome(widget).startsWith('Reading aloud'));
seen.push([outcome(widget), label(widget), fake.spoken.length]);
Object.defineProperty(window, 'speechSynthesis', { configurable: true, value: undefined });
part(widget, '.listen').click();
await until(() => outcome(widget).startsWith('This browser'));
seen.push([outcome(widget), label(widget), fake.spoken.length]);
return seen;

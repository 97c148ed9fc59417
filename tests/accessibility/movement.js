// Returns the classes of elements with an animation or a transition longer than 10 ms.
const long = (time) => time.split(',').some((one) => parseFloat(one) > 0.01);
return [...root.querySelectorAll('.widget *')].flatMap((node) => {
  const { animationName, animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(node);
  return animationName !== 'none' && long(animationDuration) || long(transitionDuration)
    || scrollBehavior === 'smooth' ? [node.className] : [];
})

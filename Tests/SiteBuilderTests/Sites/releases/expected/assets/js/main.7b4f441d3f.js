const m1 = (() => {
const two = () => 2;
return { two };
})();
const { two } = m1;
two();

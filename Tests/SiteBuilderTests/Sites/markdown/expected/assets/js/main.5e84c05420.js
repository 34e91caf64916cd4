import { two } from "/assets/js/two.1d075383b5.js";
two();

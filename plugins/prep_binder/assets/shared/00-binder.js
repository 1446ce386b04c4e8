/* The one name that the binder's scripts add to a page; each file adds its part to it. */

"use strict";

window.prepBinder = {};

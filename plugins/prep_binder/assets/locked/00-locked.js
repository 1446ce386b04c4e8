/* The one name that the scripts of a locked binder add to the page; each file adds its part to it. */

"use strict";

window.binderLocked = {};

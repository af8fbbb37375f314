/** Which request needs what, and how refusals are answered. */
@NullMarked
package io.telelink.access.web;

import org.jspecify.annotations.NullMarked;

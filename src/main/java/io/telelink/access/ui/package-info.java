/** Signing in, and what people see and change of their own. */
@NullMarked
package io.telelink.access.ui;

import org.jspecify.annotations.NullMarked;

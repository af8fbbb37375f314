/** Views of training runs, and the button that starts one. */
@NullMarked
package io.telelink.training.ui;

import org.jspecify.annotations.NullMarked;

/** Views of model specifications: the list and the editor. */
@NullMarked
package io.telelink.training.specification.ui;

import org.jspecify.annotations.NullMarked;

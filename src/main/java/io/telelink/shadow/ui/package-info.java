/** Views of challengers in shadow. */
@NullMarked
package io.telelink.shadow.ui;

import org.jspecify.annotations.NullMarked;

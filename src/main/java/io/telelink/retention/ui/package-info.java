/** Views of retention work. */
@NullMarked
package io.telelink.retention.ui;

import org.jspecify.annotations.NullMarked;

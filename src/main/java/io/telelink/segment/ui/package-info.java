/** Views of segments. */
@NullMarked
package io.telelink.segment.ui;

import org.jspecify.annotations.NullMarked;

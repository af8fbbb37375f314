/** Fits models from specifications; the only package that uses Smile. */
@NullMarked
package io.telelink.learning.train;

import org.jspecify.annotations.NullMarked;

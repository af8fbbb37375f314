/** Features and the columnar tables that hold their values. */
@NullMarked
package io.telelink.learning.data;

import org.jspecify.annotations.NullMarked;

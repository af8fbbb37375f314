/** Turns raw rows into the numbers a predictor reads: imputes, derives, encodes, scales. */
@NullMarked
package io.telelink.learning.preprocess;

import org.jspecify.annotations.NullMarked;

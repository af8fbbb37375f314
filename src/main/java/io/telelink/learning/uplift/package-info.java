/** Effects of treatment: differences between arms, uplift and Qini curves, and models that rank by effect. */
@NullMarked
package io.telelink.learning.uplift;

import org.jspecify.annotations.NullMarked;

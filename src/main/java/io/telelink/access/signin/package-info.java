/** Who gets in: passwords with their lock, and bearer tokens. */
@NullMarked
package io.telelink.access.signin;

import org.jspecify.annotations.NullMarked;

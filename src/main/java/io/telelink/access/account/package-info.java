/** Users, their passwords and tokens, and the first administrator. */
@NullMarked
package io.telelink.access.account;

import org.jspecify.annotations.NullMarked;

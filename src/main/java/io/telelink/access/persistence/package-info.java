/** Users, tokens and sign-ins in the database. */
@NullMarked
package io.telelink.access.persistence;

import org.jspecify.annotations.NullMarked;

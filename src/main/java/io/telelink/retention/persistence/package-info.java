/** Tables of offers, policies and actions. */
@NullMarked
package io.telelink.retention.persistence;

import org.jspecify.annotations.NullMarked;

/** How a policy chooses an offer for a customer. */
@NullMarked
package io.telelink.retention.policy;

import org.jspecify.annotations.NullMarked;

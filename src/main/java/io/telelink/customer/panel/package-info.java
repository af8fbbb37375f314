/** What other modules add to the page of a customer. */
@NamedInterface("panel")
@NullMarked
package io.telelink.customer.panel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Views of customers and imports. */
@NullMarked
package io.telelink.customer.ui;

import org.jspecify.annotations.NullMarked;

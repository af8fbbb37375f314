/** REST interface of the customer store: customers, imports, figures. */
@NullMarked
package io.telelink.customer.web;

import org.jspecify.annotations.NullMarked;

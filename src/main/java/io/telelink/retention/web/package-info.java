/** REST interface of offers and actions. */
@NullMarked
package io.telelink.retention.web;

import org.jspecify.annotations.NullMarked;

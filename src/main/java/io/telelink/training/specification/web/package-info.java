/** REST interface of model specifications. */
@NullMarked
package io.telelink.training.specification.web;

import org.jspecify.annotations.NullMarked;

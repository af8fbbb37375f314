/** REST interface of model versions. */
@NullMarked
package io.telelink.registry.web;

import org.jspecify.annotations.NullMarked;

/** REST interface of training runs. */
@NullMarked
package io.telelink.training.web;

import org.jspecify.annotations.NullMarked;

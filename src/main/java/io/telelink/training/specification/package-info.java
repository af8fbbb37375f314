/** Model specifications that administrators write: checked, saved as versions, tried on a sample. */
@NullMarked
package io.telelink.training.specification;

import org.jspecify.annotations.NullMarked;

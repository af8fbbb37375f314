/** Views of model versions and champions. */
@NullMarked
package io.telelink.registry.ui;

import org.jspecify.annotations.NullMarked;

/**
 * The world of the demonstration, in memory and without a store: people whose usage moves from month to month, who join, and who
 * leave by a hazard that no model sees. Everything is a function of the seed. How it is made stands in
 * docs/decisions/0031-demonstration-world.md.
 */
@NullMarked
package io.telelink.demo.world;

import org.jspecify.annotations.NullMarked;

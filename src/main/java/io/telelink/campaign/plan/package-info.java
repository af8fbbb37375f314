/** The mathematics of planning: whom to contact within budget and capacity, and whom to hold out. No database. */
@NullMarked
package io.telelink.campaign.plan;

import org.jspecify.annotations.NullMarked;

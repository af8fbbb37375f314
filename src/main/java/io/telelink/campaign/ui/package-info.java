/** Views of campaigns: list, planner, one campaign with its results. */
@NullMarked
package io.telelink.campaign.ui;

import org.jspecify.annotations.NullMarked;

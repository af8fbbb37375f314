/** REST interface of campaigns. */
@NullMarked
package io.telelink.campaign.web;

import org.jspecify.annotations.NullMarked;

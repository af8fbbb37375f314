package io.telelink.campaign;

import io.telelink.campaign.persistence.CampaignMemberTable;
import io.telelink.customer.CustomerErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Forgets what a customer paid who is erased. Results go on counting them in their arm, as one who pays nothing. */
@Component
class ErasedMembers {

    private final CampaignMemberTable members;

    ErasedMembers(CampaignMemberTable members) {
        this.members = members;
    }

    @EventListener
    void forget(CustomerErased erased) {
        members.eraseCharge(erased.customerId());
    }
}

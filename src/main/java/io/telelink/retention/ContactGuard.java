package io.telelink.retention;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.telelink.customer.BusinessDay;
import io.telelink.retention.persistence.ContactTable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Says who may not be contacted now, for services that have asked for a role themselves. */
@Component
public class ContactGuard {

    private final ContactTable table;
    private final ObjectProvider<ContactHolds> holds;
    private final BusinessDay day;

    ContactGuard(ContactTable table, ObjectProvider<ContactHolds> holds, BusinessDay day) {
        this.table = table;
        this.holds = holds;
        this.day = day;
    }

    /** Why these customers may not get another action; who is not named may. */
    Map<Long, ContactBlock> blocks(Collection<Long> customerIds) {
        return blocks(customerIds, true);
    }

    /** Why a contact may not be made under an action that exists already. */
    Optional<ContactBlock> blockOfContact(long customerId) {
        return Optional.ofNullable(blocksOfContact(List.of(customerId)).get(customerId));
    }

    /** The same of many. */
    public Map<Long, ContactBlock> blocksOfContact(Collection<Long> customerIds) {
        return blocks(customerIds, false);
    }

    private Map<Long, ContactBlock> blocks(Collection<Long> customerIds, boolean forAnother) {
        Map<Long, ContactBlock> blocks = new HashMap<>(table.blocks(customerIds, table.limit(), day.today(), forAnother));
        holds.stream().flatMap(each -> each.heldOut(customerIds).stream()).forEach(id -> blocks.merge(id, ContactBlock.HELD_OUT,
                (first, second) -> first.compareTo(second) < 0 ? first : second));
        return blocks;
    }
}

package io.telelink.retention;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

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

    /** Why customers may not get another action, of all who are there and have an answer. */
    Map<Long, ContactBlock> allBlocks() {
        return with(table.allBlocks(table.limit(), day.today()), ContactHolds::heldOut);
    }

    private Map<Long, ContactBlock> blocks(Collection<Long> customerIds, boolean forAnother) {
        return with(table.blocks(customerIds, table.limit(), day.today(), forAnother), each -> each.heldOut(customerIds));
    }

    private Map<Long, ContactBlock> with(Map<Long, ContactBlock> found, Function<ContactHolds, Set<Long>> held) {
        Map<Long, ContactBlock> blocks = new HashMap<>(found);
        holds.stream().flatMap(each -> held.apply(each).stream())
                .forEach(id -> blocks.merge(id, ContactBlock.HELD_OUT, ContactBlock::first));
        return blocks;
    }
}

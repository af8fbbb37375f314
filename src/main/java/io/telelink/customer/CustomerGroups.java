package io.telelink.customer;

import java.util.List;

/** Where lists find the groups that they can be narrowed to; the module that keeps them implements it. */
public interface CustomerGroups {

    /** A group to choose. */
    record Choice(long id, String name) {
    }

    /** Those that the person who asks may see, by name; at most so many. */
    List<Choice> choices(int most);

    /** @throws UnusableGroupException when the person who asks may not see it, it is not there, or no longer valid */
    CustomerGroup find(long id);

    /**
     * Who belongs to a group at this moment, for work in the background that somebody who may see it has asked for.
     *
     * @throws UnusableGroupException when it is not there, or no longer valid
     */
    CustomerCondition members(long id);
}

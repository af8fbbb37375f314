package io.telelink.segment.panel;

import java.util.List;

import io.telelink.segment.Field;
import io.telelink.segment.Group;

/** Makes editors of rules, for the pages of other modules. */
public interface RuleEditors {

    /**
     * An editor that shows a rule.
     *
     * @param fields  what criteria can be about
     * @param changed told after every change of the person
     */
    RuleEditor edit(Group rule, List<Field> fields, Runnable changed);
}

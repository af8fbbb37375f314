package io.telelink.segment.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Component;
import io.telelink.segment.Field;
import io.telelink.segment.Group;
import io.telelink.segment.RuleProblem;
import io.telelink.segment.panel.RuleEditor;
import io.telelink.segment.panel.RuleEditors;

/** The editor of segments' rules on other pages. */
@org.springframework.stereotype.Component
class GroupEditors implements RuleEditors {

    @Override
    public RuleEditor edit(Group rule, List<Field> fields, Runnable changed) {
        return new Editor(new GroupEditor(rule, 1, fields, changed, Optional.empty()));
    }

    private record Editor(GroupEditor editor) implements RuleEditor {

        @Override
        public Component component() {
            return editor;
        }

        @Override
        public Group read() {
            return editor.read();
        }

        @Override
        public void mark(List<RuleProblem> problems) {
            Map<String, String> byPath = problems.stream()
                    .collect(Collectors.toMap(RuleProblem::path, RuleProblem::message, (first, second) -> first));
            editor.mark(byPath, "");
        }
    }
}

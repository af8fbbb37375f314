package io.telelink.shell;

import com.vaadin.flow.component.Component;
import java.util.Set;

/**
 * A part of the overview that a module contributes. Implementations are Spring beans of prototype scope; a section is
 * asked for its content at most once, and only for someone who holds one of its roles.
 */
public interface OverviewSection {

    /** Sections stand in ascending order. */
    int order();

    /** Roles, without prefix, that see this section. */
    Set<String> roles();

    Component content();
}

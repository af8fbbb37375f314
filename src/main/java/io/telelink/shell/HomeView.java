package io.telelink.shell;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/** The first page: what matters today to the role of whoever opened it. */
@Route("")
@Menu(title = "shell.home.menu", order = 0, icon = "vaadin:home-o")
@PermitAll
public class HomeView extends Page {

    public HomeView(SignedIn signedIn, ObjectProvider<OverviewSection> sections) {
        super("shell.home.menu", "shell.home.question");
        header().setTitle(getTranslation("shell.home.greeting", signedIn.displayName()));
        List<OverviewSection> mine = sections.stream()
                .filter(section -> !Collections.disjoint(section.roles(), signedIn.roles()))
                .sorted(Comparator.comparingInt(OverviewSection::order))
                .toList();
        mine.forEach(section -> add(section.content()));
        if (mine.isEmpty()) {
            add(new EmptyState(getTranslation("shell.home.empty"), getTranslation("shell.home.empty.next")));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.page-title", getTranslation("shell.home.menu"));
    }
}

package io.telelink.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

@ViewPackages(classes = HomeView.class)
class HomeViewTest extends ShellTest {

    @Test
    void greetsByNameAndShowsTheSectionsOfTheRoleInOrder() {
        HomeView home = navigate(HomeView.class);

        assertThat(find(H1.class).single().getText()).isEqualTo("Welcome, Ana Morales");
        assertThat(find(Span.class, home).all())
                .extracting(Span::getText)
                .containsSubsequence("Value of the base", "Revenue at risk")
                .doesNotContain("Model health");
        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("Overview · TeleLink Retention");
    }

    @Test
    void saysWhatToExpectWhereNoSectionConcernsTheRole() {
        HomeView home = new HomeView(ana(), provider(section(1, "ADMIN", "Model health")));

        assertThat(find(H2.class, home).single().getText()).isEqualTo("Nothing to show yet");
    }

    @Test
    void theLayoutHoldsTheViewTheNavigationAndAWayToSkipIt() {
        HomeView home = navigate(HomeView.class);
        MainLayout layout = (MainLayout) home.getParent().orElseThrow().getParent().orElseThrow();

        assertThat(home.getParent().orElseThrow().getId()).contains("content");
        assertThat(find(SideNavItem.class).all()).extracting(SideNavItem::getLabel).contains("Overview");
        assertThat(find(PersonMenu.class, layout).exists()).isTrue();
        assertThat(layout.getElement().getOuterHTML()).contains("Skip to content").doesNotContain("!{");
    }

    static ObjectProvider<OverviewSection> sections() {
        return provider(
                section(20, "EXECUTIVE", "Revenue at risk"),
                section(10, "EXECUTIVE", "Value of the base"),
                section(1, "ADMIN", "Model health"));
    }

    private static OverviewSection section(int order, String role, String content) {
        return new OverviewSection() {
            @Override
            public int order() {
                return order;
            }

            @Override
            public Set<String> roles() {
                return Set.of(role);
            }

            @Override
            public Component content() {
                return new Span(content);
            }
        };
    }
}

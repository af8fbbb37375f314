package io.telelink.access.ui;

import java.time.Clock;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import io.telelink.access.ApiTokens;
import io.telelink.access.SignIns;
import io.telelink.access.Users;
import io.telelink.access.signin.SessionStanding;
import io.telelink.shell.Page;
import io.telelink.shell.Parts;
import jakarta.annotation.security.PermitAll;

/** What concerns the signed-in person alone. */
@Route("profile")
@PermitAll
class ProfileView extends Page {

    ProfileView(Users users, SessionStanding sessions, ApiTokens tokens, SignIns signIns, Clock clock) {
        super("access.profile.title", "access.profile.question");
        Div person = Parts.columns();
        users.current().ifPresent(user -> person.add(new PersonPanel(user)));
        person.add(new PasswordPanel(users, sessions));
        add(person, new TokensPanel(tokens, clock), new SignInsPanel(signIns));
    }
}

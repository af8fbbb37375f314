package io.telelink.access.account;

import java.util.List;

import io.telelink.access.Team;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@PreAuthorize("hasAnyRole('RETENTION_MANAGER', 'EXECUTIVE', 'ADMIN')")
@Transactional(readOnly = true)
class StoredTeam implements Team {

    private final JdbcClient jdbc;

    StoredTeam(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Member> members() {
        return jdbc.sql("""
                        SELECT username, display_name FROM app_user WHERE enabled AND role IN ('RETENTION_MANAGER', 'ADMIN')
                        ORDER BY display_name, username""")
                .query((row, number) -> new Member(row.getString(1), row.getString(2))).list();
    }
}

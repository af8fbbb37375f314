package io.telelink;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Entry point of TeleLink Retention. */
@SpringBootApplication
@Modulithic(systemName = "TeleLink Retention")
public class TeleLinkApplication {

    public static void main(String[] args) {
        SpringApplication.run(TeleLinkApplication.class, args);
    }
}

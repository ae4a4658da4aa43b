package etudeline.storage;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(S3Settings.class)
class StorageConfiguration {

    private static final Logger log = LoggerFactory.getLogger(StorageConfiguration.class);

    @Bean
    ByteStore byteStore(S3Settings settings, @Value("${etude.data-dir:./.data}") Path dataFolder) {
        if (settings.bucket() == null) {
            return new Disk(dataFolder.resolve("files"));
        }
        log.info("Files are kept in {}", settings);
        return new Bucket(client(settings), settings.bucket(), settings.toString());
    }

    /** Nothing but what R2, MinIO and older servers know as well: path style, no checksum that nobody asked for. */
    static S3Client client(S3Settings settings) {
        S3ClientBuilder client = S3Client.builder()
                .region(Region.of(Objects.requireNonNull(settings.region())))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        Objects.requireNonNull(settings.accessKeyId()),
                        Objects.requireNonNull(settings.secretAccessKey()))))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(service -> service.chunkedEncodingEnabled(false))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(3))
                        .socketTimeout(Duration.ofSeconds(15)))
                .overrideConfiguration(calls -> calls.apiCallTimeout(Duration.ofSeconds(60)));
        URI endpoint = settings.endpoint();
        return endpoint == null
                ? client.build()
                : client.endpointOverride(endpoint).forcePathStyle(true).build();
    }
}

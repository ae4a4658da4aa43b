# The front tier in an image: docker build -f src/deploy/haproxy.Dockerfile .
FROM haproxy:2.8-alpine
COPY src/deploy/haproxy.cfg /usr/local/etc/haproxy/haproxy.cfg

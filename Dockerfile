FROM node:24-bookworm-slim
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY bin bin
# The image has Node already: the one that comes as a package is for whoever has another.
RUN npm ci --omit=dev --ignore-scripts && node bin/lighten.js && rm -rf node_modules/node-linux-* node_modules/node-bin-*
COPY . .
ENV HOST=0.0.0.0 BROADSHEET_DATA=/data NODE_ENV=production
RUN mkdir /data && chown node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK CMD node -e "fetch('http://127.0.0.1:3000/health').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"
CMD ["node", "--max-semi-space-size=8", "--heap-growing-percent=25", "src/main.ts"]

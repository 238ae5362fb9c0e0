import { Module } from '@nestjs/common';
import { AccessModule } from '@wudan/access-server';
import { TenancyModule } from '@wudan/tenancy-server';
import { ClamdAdapter } from './adapters/clamd.adapter.js';
import { InspectFileAdapter } from './adapters/inspect-file.adapter.js';
import { StagingFolderAdapter } from './adapters/staging-folder.adapter.js';
import { TusProtocolAdapter } from './adapters/tus-protocol.adapter.js';
import { FileInspector, UploadProtocol, UploadStaging, VirusScanner } from './domain/file-ports.js';
import { UploadsResolver } from './graphql/uploads.resolver.js';
import { EvidenceFilesController } from './http/evidence-files.controller.js';
import { UploadsController } from './http/uploads.controller.js';
import './policy/evidence-upload.policy.js';
import './policy/evidence.policy.js';
import { CheckFile } from './use-cases/check-file.js';
import { LintItem } from './use-cases/lint-item.js';
import { OpenEvidenceFile } from './use-cases/open-evidence-file.js';
import { PromoteFile } from './use-cases/promote-file.js';
import { ReceiveFile } from './use-cases/receive-file.js';
import { ReceiveUpload } from './use-cases/receive-upload.js';
import { StartUpload } from './use-cases/start-upload.js';
import { SweepUploads } from './use-cases/sweep-uploads.js';

/** Files of evidence: how they come in, what is checked, how they go out. */
@Module({
  imports: [TenancyModule, AccessModule],
  controllers: [UploadsController, EvidenceFilesController],
  providers: [
    StagingFolderAdapter,
    { provide: UploadStaging, useExisting: StagingFolderAdapter },
    { provide: FileInspector, useClass: InspectFileAdapter },
    { provide: VirusScanner, useFactory: () => new ClamdAdapter() },
    { provide: UploadProtocol, useClass: TusProtocolAdapter },
    CheckFile, LintItem, OpenEvidenceFile, PromoteFile, ReceiveFile, ReceiveUpload, StartUpload, SweepUploads,
    UploadsResolver,
  ],
  exports: [LintItem, ReceiveFile, SweepUploads],
})
export class EvidenceFilesModule {}
